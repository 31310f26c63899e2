"""Weights of the cues for the learned examinee; `benchmarks.fit_examinee --write` writes this file.

Data: 13,950 items with four options of the MMLU benchmark (Hendrycks et al. 2021), without exact
duplicates. Method: conditional logit with a ridge, by Newton's method, on the cues of features.py;
the place of an option is not among them. Fitted on 2026-11-24. By 5-fold cross-validation the
examinee gets 30.9 % right, where chance is 25.0 %.
"""

WEIGHTS = {
    "length": 0.006,
    "words": 0.047,
    "longest": 0.042,
    "shortest": -0.034,
    "long_outlier": 0.26,
    "short_outlier": 0.064,
    "all_above": 1.653,
    "none_above": -0.032,
    "absolute": -0.195,
    "hedge": 0.147,
    "joined": 0.367,
    "stem_overlap": -0.001,
    "convergence": 0.084,
    "last_word": 0.078,
    "lowest_number": -0.365,
    "middle_number": 0.185,
    "highest_number": -0.171,
    "odd_capital": 0.001,
    "odd_full_stop": 0.092,
    "article_misfit": -0.067,
}
