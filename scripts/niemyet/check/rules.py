"""All the rules, and the one function that applies them."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from niemyet.check import attachments, counting, doubtful, fees, procedures, references, timelines
from niemyet.check.evidence import law
from niemyet.check.evidence import verified as trust
from niemyet.check.figures import equations as figure_equations
from niemyet.check.figures import over_time as figures_over_time
from niemyet.check.figures import statistics
from niemyet.check.finding import Finding
from niemyet.check.office import dated_editions, holidays, offices, services
from niemyet.check.wording import everyday_names, letters, saying, translations
from niemyet.check.wording import slips as text
from niemyet.model.catalog import Catalog
from niemyet.model.kinds import FILE_KINDS
from niemyet.problem import Problem
from niemyet.read import field_names
from niemyet.read.catalog_folder import CatalogReading

Rule = Callable[[Catalog], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    attachments.attached_files_exist,
    references.no_record_names_itself,
    references.nothing_is_listed_twice,
    timelines.dated_entries_are_in_order,
    timelines.procedures_end_after_they_begin,
    timelines.instruments_end_after_they_begin,
    law.cited_instruments_are_in_force,
    law.no_citation_is_made_twice,
    law.no_two_instruments_share_a_number,
    law.replaced_instruments_end,
    law.files_are_named_by_their_number,
    law.numbers_have_the_year_of_issue,
    fees.rates_can_be_told_apart,
    fees.tiers_join_up,
    fees.maximums_make_sense,
    fees.exempted_rates_exist,
    fees.amounts_have_terms,
    fees.rates_belong_to_a_fee,
    fees.charged_rates_exist,
    procedures.named_cases_exist,
    procedures.case_ids_are_unique,
    procedures.cases_are_used,
    procedures.national_codes_are_unique,
    procedures.sets_are_not_zero,
    procedures.channels_are_listed_once,
    procedures.time_limits_do_not_compete,
    everyday_names.phrases_are_written_once,
    everyday_names.shared_phrases_say_when,
    offices.offices_close_after_they_open,
    offices.closed_offices_name_a_successor,
    offices.sessions_follow_each_other,
    offices.weekdays_have_one_schedule,
    offices.counter_ids_are_unique,
    offices.redress_channels_are_listed_once,
    offices.notices_end_after_they_begin,
    offices.contacts_can_be_used,
    offices.security_contacts_are_addresses,
    offices.open_offices_have_services,
    services.procedures_are_posted_once,
    services.named_counters_exist,
    services.every_service_has_a_counter,
    services.posted_procedures_hold_on_the_edition_day,
    dated_editions.dated_editions_say_nothing_later,
    dated_editions.dated_editions_rest_on_the_law_of_their_day,
    services.what_is_shown_is_posted,
    services.promises_keep_the_law,
    holidays.days_are_in_the_year_of_the_file,
    holidays.holidays_follow_each_other,
    holidays.make_up_days_can_be_worked,
    holidays.make_up_days_replace_a_day_off,
    holidays.years_agree_with_the_calendar,
    counting.due_dates_are_counted_one_way,
    statistics.files_are_named_by_their_period,
    statistics.groups_are_counted_once,
    statistics.rates_match_the_counts,
    statistics.corrections_keep_another_figure,
    statistics.corrections_come_in_order,
    figure_equations.parts_add_up,
    figure_equations.groups_add_up_to_the_total,
    figure_equations.fields_add_up_to_the_sum_written,
    figure_equations.channels_add_up_to_their_field,
    figure_equations.procedures_fit_in_their_field,
    figure_equations.dossiers_are_accounted_for,
    figures_over_time.pending_dossiers_are_carried_over,
    figures_over_time.shorter_periods_add_up,
    trust.verified_content_has_not_changed,
    doubtful.amounts_are_likely,
    doubtful.lengths_are_likely,
    doubtful.hours_are_likely,
    doubtful.years_are_likely,
    text.texts_are_finished,
    text.lists_are_not_empty,
    saying.answers_say_something,
    saying.sentences_are_short,
    letters.texts_are_in_unicode,
    letters.texts_can_be_printed,
    letters.texts_have_their_marks,
    translations.translated_texts_exist,
    translations.texts_are_translated_once,
    translations.translations_are_current,
    translations.numbers_are_kept,
)


AMONG_ALL = (
    references.named_records_exist,
    translations.translated_records_exist,
    translations.phrases_are_used,
)
"""These look for something among all records, so they are told which ones could not be read."""

ON_A_DAY = (doubtful.nothing_happened_after_today, statistics.counted_periods_are_over)
"""These ask what the day is, so that what was sound on its day stays sound."""


def check_catalog(reading: CatalogReading, today: date | None = None) -> tuple[Problem, ...]:
    """Return every problem of the catalogue, reading and rules, by file and line.

    Without *today* nothing is said of days that have not come.
    """
    catalog = reading.catalog
    applied = [(rule, rule(catalog, reading.unread)) for rule in AMONG_ALL]
    applied += [(rule, rule(catalog)) for rule in RULES]
    applied += [(rule, rule(catalog, today)) for rule in ON_A_DAY if today]
    found = (
        _placed(finding, reading, _name(rule))
        for rule, findings in applied
        for finding in findings
        if not _is_confirmed(catalog, finding)
    )
    return tuple(sorted({*reading.problems, *found}))


def _is_confirmed(catalog: Catalog, finding: Finding) -> bool:
    return bool(finding.doubted) and finding.doubted in catalog.record(finding.record).confirmed


def _name(rule: Callable[..., Iterable[Finding]]) -> str:
    return rule.__name__.replace("_", "-")


def _placed(finding: Finding, reading: CatalogReading, rule: str) -> Problem:
    source = reading.sources[finding.record]
    place = source.place(finding.path)
    return Problem(
        place,
        field_names.in_words(FILE_KINDS[finding.record.kind].model, finding.path) or "Tệp",
        finding.what,
        finding.remedy,
        finding.severity,
        source.excerpt(place),
        rule,
    )
