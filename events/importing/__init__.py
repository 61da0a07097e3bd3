"""File -> ArticleRecord. Knows no Django; what cannot be read is handed on with its reason."""
