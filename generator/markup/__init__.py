"""The small text language of stems: CommonMark without HTML, links and headings, as a tree."""
