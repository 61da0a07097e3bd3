"""German sort keys (DIN 5007-1), for servers without ICU; pure."""

import unicodedata


def sort_key(name: str) -> str:
    """Umlauts sort as their base letters, ß as ss; accents and case do not count."""
    decomposed = unicodedata.normalize("NFD", name.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))
