"""The faces of a report. They read findings and draw them; they judge nothing.

``selection`` leaves out what a reader did not ask for, ``sides`` groups the claims of one finding by
what they say, ``excerpt`` cuts a sentence around its figure, ``wording`` holds every phrase, and
``terminal`` draws. A new face needs the first four and no change in them.
"""
