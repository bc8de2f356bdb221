"""What a phone needs to put the site on its home screen (W3C Web Application Manifest)."""

from collections.abc import Iterator

from niemyet.present.posting import Posting
from niemyet.publish.published_file import PublishedFile, json_bytes

PATH = "manifest.webmanifest"
BRAND = "#0a3f5c"
ICONS = (
    ("icon-192.png", "192x192", "any"),
    ("icon-512.png", "512x512", "any"),
    ("icon-maskable-512.png", "512x512", "maskable"),
)


def web_manifest(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield the manifest. Every address in it is relative, so it fits any folder of any host."""
    manifest = {
        "name": posting.office.name,
        "short_name": posting.office.short_name,
        "lang": posting.wording.language,
        "start_url": "./",
        "scope": "./",
        # With the address in sight: a reader must be able to see whose site it is.
        "display": "minimal-ui",
        "theme_color": BRAND,
        "background_color": "#ffffff",
        "icons": [
            {
                "src": f"{posting.commons}assets/images/{name}",
                "sizes": size,
                "type": "image/png",
                "purpose": purpose,
            }
            for name, size, purpose in ICONS
        ],
    }
    yield PublishedFile(PATH, json_bytes(manifest))
