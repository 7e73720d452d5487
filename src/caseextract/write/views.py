"""Views that answer the usual questions. Each case counts once, for the body that leads it.

Sums take the entries with ``part`` false of single cases: the totals of a summary would count its cases again.
A number without a value (a range, 数十) counts with its lower bound.
"""

_NUMBER = "CAST(COALESCE(value, lower) AS NUMERIC)"

# the leading body of each case: the first with role lead, else the first named
_LEADER = (
    "SELECT u.case_id, COALESCE(u.canonical, u.name) AS unit FROM case_units u WHERE u.position = ("
    "SELECT v.position FROM case_units v WHERE v.case_id = u.case_id "
    "ORDER BY CASE v.role WHEN 'lead' THEN 0 ELSE 1 END, v.position LIMIT 1)"
)
_CAUGHT = f"SELECT case_id, SUM({_NUMBER}) AS people FROM arrests WHERE action = 'caught' AND NOT part GROUP BY case_id"
_PHONES = (
    f"SELECT case_id, SUM({_NUMBER}) AS phones FROM seized_items "
    "WHERE category = 'electronics.phone' AND action IN ('seized', 'detained') AND NOT part GROUP BY case_id"
)

VIEWS = {
    "case_overview": (
        "SELECT c.id AS case_id, c.document_id, d.published, c.kind, l.unit, "
        "(SELECT MIN(k.label) FROM crimes k WHERE k.case_id = c.id AND k.position = 0) AS crime, "
        "a.people AS caught, p.phones, "
        "(SELECT COUNT(*) FROM seized_items s WHERE s.case_id = c.id) AS seized_entries, "
        "(SELECT COUNT(*) FROM amounts m WHERE m.case_id = c.id) AS amount_entries "
        "FROM cases c JOIN documents d ON d.id = c.document_id "
        f"LEFT JOIN ({_LEADER}) l ON l.case_id = c.id LEFT JOIN ({_CAUGHT}) a ON a.case_id = c.id "
        f"LEFT JOIN ({_PHONES}) p ON p.case_id = c.id"
    ),
    "seizures_by_category": (
        f"SELECT s.category, s.unit, s.action, COUNT(*) AS entries, SUM({_NUMBER}) AS total FROM seized_items s "
        "JOIN cases c ON c.id = s.case_id WHERE c.kind = 'case' AND NOT s.part GROUP BY s.category, s.unit, s.action"
    ),
    "amounts_by_role": (
        f"SELECT m.role, m.currency, COUNT(*) AS entries, SUM({_NUMBER}) AS total FROM amounts m "
        "JOIN cases c ON c.id = m.case_id WHERE c.kind = 'case' AND NOT m.part GROUP BY m.role, m.currency"
    ),
    "arrests_by_unit": (
        "SELECT l.unit, COUNT(*) AS cases, SUM(a.people) AS caught "
        f"FROM cases c JOIN ({_LEADER}) l ON l.case_id = c.id JOIN ({_CAUGHT}) a ON a.case_id = c.id "
        "WHERE c.kind = 'case' GROUP BY l.unit"
    ),
    "phones_by_unit": (
        "SELECT l.unit, COUNT(*) AS cases, SUM(p.phones) AS phones "
        f"FROM cases c JOIN ({_LEADER}) l ON l.case_id = c.id JOIN ({_PHONES}) p ON p.case_id = c.id "
        "WHERE c.kind = 'case' GROUP BY l.unit"
    ),
    "arrests_and_phones_by_unit": (
        "SELECT l.unit, COUNT(*) AS cases, COALESCE(SUM(a.people), 0) AS caught, COALESCE(SUM(p.phones), 0) AS phones "
        f"FROM cases c JOIN ({_LEADER}) l ON l.case_id = c.id LEFT JOIN ({_CAUGHT}) a ON a.case_id = c.id "
        f"LEFT JOIN ({_PHONES}) p ON p.case_id = c.id WHERE c.kind = 'case' GROUP BY l.unit "
        "ORDER BY caught DESC, phones DESC, l.unit"
    ),
}
