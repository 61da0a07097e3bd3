"""The public pages, one file a page: parse, ask, render. They never write."""
