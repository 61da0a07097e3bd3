"""What a reader makes of a file: an article, or the reason why there is none."""

import hashlib
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ArticleRecord:
    """One article as read and normalised; `origin` is the file it came from, "-" for standard input."""

    text: str
    published: date
    title: str = ""
    outlet: str = ""
    note: str = ""
    origin: str = ""

    @property
    def content_hash(self) -> str:
        """SHA-256 of the text in hexadecimal: the same text has the same hash, whatever surrounds it."""
        return hashlib.sha256(self.text.encode()).hexdigest()


class UnreadableArticle(ValueError):
    """Something that holds no article; the message names it and says what to do."""

    def __init__(self, origin: str, reason: str):
        super().__init__(f"{origin}: {reason}")
        self.origin = origin
