"""What a page test reads off a page."""

import re

from django.test import Client


def page_of(client: Client, address: str = "/") -> str:
    """The HTML of a page that has to be there, wherever its address leads."""
    response = client.get(address, follow=True)
    assert response.status_code == 200
    return response.content.decode()


def headlines(html: str) -> list[str]:
    """The headlines of a timeline, from top to bottom."""
    return re.findall(r'<h3 class="headline" lang="de"><a href="[^"]*">([^<]*)</a>', html)


def headings(html: str) -> list[tuple[str, str]]:
    """Anchor and words of a timeline's date headings, from top to bottom."""
    return re.findall(r'<h2 class="date" id="([^"]*)">\s*<a href="[^"]*">([^<]*)</a>', html)
