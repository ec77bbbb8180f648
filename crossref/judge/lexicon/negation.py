"""Words that deny what follows them in their clause, and what ends their reach."""

from __future__ import annotations

NEGATORS = frozenset(
    "not no never nobody none neither nor without cannot nothing no_one zero hardly barely no_longer"
    " rather_than instead_of lack absence far_from_being".split()
)
# These deny the verb that follows: "refused to sign", "has yet to decide", "turned down offers".
BEFORE_TO = frozenset("refuse fail decline unable unwilling forget neglect yet reluctant forbid ban".split())
# These deny what they govern: "denied taking part", "avoided being arrested".
VERBS = frozenset("avoid deny prevent stop cease avert escape lack".split())
RULED_OUT = frozenset("rule_out rules_out ruled_out ruling_out".split())  # ... "ruled out closing", "arson"
# "no more than", "not only", "not least": no denial.
NO_DENIAL = frozenset("only more less fewer later sooner just least doubt matter necessarily".split())
STOPS = frozenset(
    ". ! ? , ; : ( ) — – but while whereas because although though who which when until unless as since where"
    " before after and if that".split()
)
# Verbs and nouns of somebody who says that it is not so.
DENIALS = frozenset(
    "deny denies denied denying denial denials dispute disputes disputed refute refutes refuted".split()
)
# Words that only bring in what somebody said, so that two sentences share nothing by them.
SAYING = frozenset(
    "say said says tell told tells state stated states claim claimed claims report reported reports announce"
    " announced announces according".split()
)
# Verbs that leave it to their noun to say what is done: "dropped no bomb", "made no offer".
LIGHT = frozenset(
    "drop drops dropped make makes made take takes took taken give gives gave given hold holds held launch"
    " launches launched conduct conducts conducted carry carries carried stage staged mount mounted".split()
)
