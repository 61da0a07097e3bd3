"""The recipe of `events/annotating/model/`: corpora, configurations, training, figures."""
