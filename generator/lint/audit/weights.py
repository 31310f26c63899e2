"""Weights of the cues for the learned examinee; `benchmarks.fit_examinee --write` writes this file.

Data: 13,950 items with four options of the MMLU benchmark (Hendrycks et al. 2021), without exact
duplicates. Method: conditional logit with a ridge, by Newton's method, on the cues of features.py;
the place of an option is not among them. Fitted on 2026-11-24. By 5-fold cross-validation the
examinee gets 30.7 % right, where chance is 25.0 %.
"""

WEIGHTS = {
    "length": 0.005,
    "words": 0.05,
    "longest": 0.043,
    "shortest": -0.034,
    "long_outlier": 0.256,
    "short_outlier": 0.106,
    "all_above": 1.399,
    "none_above": -0.114,
    "absolute": -0.122,
    "hedge": 0.132,
    "joined": 0.354,
    "stem_overlap": -0.005,
    "convergence": 0.08,
    "last_word": 0.081,
    "lowest_number": -0.365,
    "middle_number": 0.186,
    "highest_number": -0.171,
    "odd_capital": 0.013,
    "odd_full_stop": 0.102,
    "article_misfit": -0.063,
}
