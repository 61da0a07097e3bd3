"""What every test shares: plain static files (nothing is collected for a test) and no redirect to TLS."""

import pytest


@pytest.fixture(autouse=True)
def site_without_tls_and_collected_files(settings):
    settings.SECURE_SSL_REDIRECT = False
    settings.WHITENOISE_AUTOREFRESH = True
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
