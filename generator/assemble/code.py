"""The short code on every page: it names a form, and its check characters catch slips."""

from hashlib import sha256

from generator.model.form import FormName

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U, so that nothing is misread."""


def form_code(name: FormName) -> str:
    """Quiz, seed and number, and three check characters over these, the module and the bank.

    Equal codes of one quiz mean equal forms: after any change of the bank's content the check
    characters differ, but for one chance in 32,768.
    """
    text = f"{name.module}/{name.quiz}/{name.seed}/{name.number}/{name.bank_digest}"
    bits = int.from_bytes(sha256(text.encode()).digest()[:2], "big")
    check = "".join(_ALPHABET[bits >> shift & 31] for shift in (10, 5, 0))
    return f"{name.quiz}-{name.seed}.{name.number}-{check}"
