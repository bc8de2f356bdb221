"""A window of WebKitGTK and nothing around it, for the Python of the system, which knows GTK.

Without arguments the program is told by WebKitWebDriver what to do; with pairs of an address and
a file it prints each address. WebKitWebDriver has no command to print, and the window of the
browser that comes with WebKitGTK is never narrower than 447 pixels.
"""

import sys

import gi

gi.require_versions({"Gtk": "3.0", "WebKit2": "4.1"})
from gi.repository import Gtk, WebKit2  # noqa: E402 - the versions come first

PAPER = "iso_a4"


def window(view: WebKit2.WebView) -> WebKit2.WebView:
    around = Gtk.Window(decorated=False, default_width=1366, default_height=768)
    around.add(view)
    around.show_all()
    view.grab_focus()
    return view


def serve() -> None:
    """Open a view whenever a driver asks for one."""
    context = WebKit2.WebContext.get_default()
    context.set_automation_allowed(True)

    def begin(_: WebKit2.WebContext, session: WebKit2.AutomationSession) -> None:
        told = WebKit2.ApplicationInfo()
        told.set_name("WebKitGTK")
        version = (WebKit2.get_major_version, WebKit2.get_minor_version, WebKit2.get_micro_version)
        told.set_version(*(part() for part in version))
        session.set_application_info(told)
        session.connect(
            "create-web-view",
            lambda _: window(
                WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
            ),
        )

    context.connect("automation-started", begin)


def print_to(view: WebKit2.WebView, target: str) -> WebKit2.PrintOperation:
    """Return the operation that prints what the view shows as PDF."""
    settings = Gtk.PrintSettings()
    settings.set_printer("Print to File")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, target)
    page_setup = Gtk.PageSetup()
    page_setup.set_paper_size_and_default_margins(Gtk.PaperSize.new(PAPER))
    return WebKit2.PrintOperation(web_view=view, print_settings=settings, page_setup=page_setup)


def print_all(jobs: list[tuple[str, str]]) -> None:
    """Print the pages one after the other, and end."""
    view = window(WebKit2.WebView())
    waiting = iter(jobs)

    def next_page(*_: object) -> None:
        view.job = next(waiting, None)
        if view.job:
            view.load_uri(view.job[0])
        else:
            Gtk.main_quit()

    def loaded(view: WebKit2.WebView, event: WebKit2.LoadEvent) -> None:
        if event == WebKit2.LoadEvent.FINISHED:
            view.printing = print_to(view, view.job[1])
            view.printing.connect("finished", next_page)
            view.printing.print_()

    view.connect("load-changed", loaded)
    next_page()


if __name__ == "__main__":
    addresses, files = sys.argv[1::2], sys.argv[2::2]
    print_all(list(zip(addresses, files, strict=True))) if addresses else serve()
    Gtk.main()
