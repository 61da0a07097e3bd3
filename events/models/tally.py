"""Counts that are kept while events change, so that nobody has to count a million of them."""

from django.db import models


class Slice(models.Model):
    """A facet whose events are tallied because very many have it; all events are a slice without a row."""

    facet = models.CharField(max_length=230, primary_key=True)

    def __str__(self) -> str:
        return self.facet


class Tally(models.Model):
    """How many shown events of a slice carry a facet; of the facet "": how many there are."""

    pk = models.CompositePrimaryKey("slice", "facet")
    slice = models.CharField(max_length=230)
    facet = models.CharField(max_length=230)
    dimension = models.GeneratedField(
        expression=models.Func(
            "facet",
            models.Value(":"),
            models.Value(1),
            function="split_part",
            output_field=models.TextField(),
        ),
        output_field=models.CharField(max_length=20),
        db_persist=True,
    )
    count = models.IntegerField()

    class Meta:
        indexes = [models.Index(fields=["slice", "dimension", "-count"], name="tally_commonest")]

    def __str__(self) -> str:
        return f"{self.slice} {self.facet}: {self.count}"


class DayTally(models.Model):
    """How the shown events of a slice lie in time.

    On `day` begin and end so many events. An event of n days weighs 1/n on each of them: `slope` is by how
    much the weight of a day differs from that of the day before, `planned` the same of planned events.
    """

    pk = models.CompositePrimaryKey("slice", "day")
    slice = models.CharField(max_length=230)
    day = models.DateField()
    begun = models.IntegerField()
    ended = models.IntegerField()
    slope = models.FloatField()
    planned = models.FloatField()

    def __str__(self) -> str:
        return f"{self.slice} {self.day}"
