"""The manual page of a rule, made from the docstring of its file."""

from generator.lint.rule import BankRule, BanksRule, ItemRule, Rule, RunRule


def page(rule: Rule) -> str:
    """A page in Markdown: code and name, what the rule is, and its manual."""
    _, _, rest = rule.manual.strip().partition("\n\n")
    facts = [f"Severity: {rule.severity}", f"Judges: {_scope(rule)}", f"Safe fix: {_fix(rule)}"]
    if rule.preview:
        facts.append("In preview: runs with `--preview`, or when `--select` names it")
    if rule.needs:
        facts.append(f"Needs word lists: {', '.join(rule.needs)}")
    return f"# {rule.code} {rule.name}\n\n{rule.summary}\n\n{' · '.join(facts)}\n\n{rest}\n"


def _scope(rule: Rule) -> str:
    match rule:
        case ItemRule():
            return "one item"
        case BankRule():
            return "a bank"
        case BanksRule():
            return "all banks of a run"
        case RunRule():
            return "the run"


def _fix(rule: Rule) -> str:
    return "yes" if rule.fixes else "no"
