"""The wording of page furniture: tables only. How they are used is said in ``lines.py``.

``LABELS``     lines that are these words and nothing else
``OPENINGS``   reason -> how such a line begins (regular expressions, matched at its start)
``WORDINGS``   reason -> (a word it holds, a regular expression found anywhere in it)
``CAPTION_*``  the same two, for captions and credits of pictures
``END_MARKS``  how the lines begin below which a page has usually ended

News *about* cookies, subscriptions or Facebook must survive. So a pattern either opens the line the
way furniture opens ("subscribe to"), or speaks to the reader or of the page ("your browser", "to this
report"); none names a topic. All are matched in lower case with quotes straightened. The word beside
a wording is looked for first, which costs a fiftieth of the expression.
"""

from __future__ import annotations

LABELS = frozenset(
    """
    a a a|about the author|about us|accessibility help|accessibility links|ad|add a comment|ads
    advertise with us|advertisement|advertising|all comments|also in the news|around the web|audio|back
    back to top|breaking|breaking news|by|caption|close|close menu|comment|comments|comments closed
    contact us|continue|continue reading|cookie policy|copied|copy link|correction|credit|disclosure
    discover more|download|editions|editor's picks|editors' picks|email|exclusive|explore more|featured
    file photo|follow us|gallery|getty images|go to content|hide caption|home|image|image caption
    image copyright|image source|join the conversation|just in|keep reading|latest|latest news
    latest stories|leave a comment|leave a reply|lg|link copied|listen|live|live tv|live updates|loading
    log in|login|md|menu|more|more from news|more news|more on this|more on this story|more stories
    more to explore|most popular|most read|most viewed|must read|navigation|news|newsletter|newsletters
    next|next article|no comments|no comments yet|open menu|opinion|page not found|photo|photos|play
    play video|popular|previous|previous article|print|privacy|privacy policy|promoted|promoted content
    read full story|read more|read next|recommended|recommended for you|recommended stories|register
    related|related articles|related content|related coverage|related links|related news|related stories
    related topics|reply|report|report this ad|reuse this content|save|search|see also|see more|send
    share|share this|share this article|share this page|share this story|shares|show caption
    show comments|show more|sign in|sign up|skip advertisement|skip to content|skip to footer
    skip to main content|skip to navigation|sm|sponsored|sponsored content|submit|subscribe
    subscribe now|terms|terms and conditions|terms of service|terms of use|text size
    thank you for registering|today's top stories|toggle menu|top|top news|top stories|topics|trending
    trending now|tweet|up next|video|videos|view all|view comments|view gallery|view more|watch
    watch live|watch now|we recommend|world news|xl|xs|you may also be interested in|you may also like
    you might also like|your ad here
    """.strip()
    .replace("\n    ", "|")
    .split("|")
)

SITES = r"(?:facebook|twitter|x|instagram|whatsapp|telegram|linkedin|youtube|tiktok|reddit|social media)"

#: A sentence that reports speech is news even where it opens like a prompt: "Share prices ... he said".
_UNREPORTED = r"(?!.*\b(?:said|says|told)\b)"

OPENINGS: dict[str, tuple[str, ...]] = {
    "image placeholder": (r"\d+ ?[x×] ?\d+ (?:image|video|photo)$",),
    "navigation": (
        r"(?:skip|jump|go|back|return) to (?:the )?(?:main )?(?:content|navigation|top|footer|home)\b",
        r"more (?:from|on|in|about|news|stories)\b(?!.*[.!?]$)",
        r"(?:read|see|view|watch|listen)(?: (?:more|also|now|next|all|here|live))+ ?(?:$|[:»>→])",
        r"(?:read|see|view|watch) (?:more|all) (?:about|from|on) ",
        r"(?:also read|read also|related|recommended|read this|must[- ]read|don't miss|trending) ?[:|»]",
        r"you (?:may|might) (?:also )?(?:like|be interested)\b",
        r"click (?:here|on|to|the)\b",
    ),
    "page error": (
        r"(?:an|there was an|an unexpected) error (?:occurred|has occurred|while|sending|processing)\b",
    ),
    "notification prompt": (
        r"(?:stay|keep) up[- ]to[- ]date (?:with|on)\b",
        r"(?:get|turn on|enable|allow|receive) (?:\w+ ){0,3}(?:notifications|alerts)\b",
        r"notifications can be (?:managed|turned)\b",
    ),
    "registration prompt": (
        r"thank you for (?:registering|subscribing|signing up|your (?:comment|submission|support))\b",
        r"already (?:a|have an?) (?:\w+ )?(?:subscriber|member|account)\b",
        r"(?:please )?(?:log|sign) ?in (?:to (?:your|comment|read|continue|view|save)|or |with |here)",
        r"create (?:an?|your) (?:free )?account\b",
        r"register (?:now|here|for free|to (?:read|comment|continue))\b",
        r"this (?:article|story|content) is (?:only |exclusively )?(?:available |reserved )?(?:for|to) "
        r"(?:our )?(?:\w+ )?(?:subscribers|members)\b",
        r"to (?:continue|keep) reading\b",
    ),
    "subscription prompt": (
        r"(?:subscribe|sign up|signup) (?:to|for|now|here|today|and|with)\b",
        r"(?:get|receive|have) (?:\w+ ){0,8}newsletters?\b",
        r"download (?:the|our) (?:\w+ ){0,3}app\b",
        r"(?:support (?:our|independent|quality) journalism|become a (?:member|subscriber|supporter))\b",
        r"(?:please )?(?:donate (?:now|today)|make a donation|consider (?:subscribing|donating))\b",
    ),
    "share prompt": (
        r"(?:share|tweet|pin|post|send|save)(?: (?:this|on|via|to|by|with|it|the))+ (?:\w+ ){0,3}"
        rf"(?:{SITES}|e-?mail|article|story|page|post|link|friends?)\b{_UNREPORTED}",
        rf"follow @?\w+(?: \w+){{0,3}} on (?:our )?{SITES}\b{_UNREPORTED}",
        rf"(?:like|find|join|connect with) us (?:on|at) (?:our )?{SITES}\b",
        r"(?:\w+ ){0,6}\(?(?:opens|share) in (?:a )?new (?:window|tab)\)?$",
    ),
    "comment prompt": (
        r"(?:join|start|leave|post|add|write|view|read|see|show) (?:(?:our|the|a|your|all|in) )*(?:\w+[- ])?"
        rf"(?:comments?|commenting|conversations?|discussion|reply)\b{_UNREPORTED}",
        r"(?:be the first to comment|\d+ comments?$|what do you think\?|have your say)",
        r"comments are (?:closed|moderated|disabled|not available|now closed)\b",
        r"(?:do you have|have you got|got) a (?:story|tip|view)\b|if you (?:are|have been) affected\b",
    ),
    "form": (
        r"(?:submit|send|suggest|report|request) (?:us )?(?:a|an|your) "
        r"(?:correction|comment|tip|story|letter|typo|error|feedback|mistake|question|op-?ed)\b",
        r"your (?:suggestions?|comments?|messages?|e-?mail|feedback|submission|request|subscription|vote) "
        r"(?:has|have|was|were|will|could|is|must)\b",
    ),
    "cookie notice": (
        r"(?:accept|reject|manage|necessary) (?:all )?(?:cookies|preferences)\b",
        r"by (?:continuing|clicking|signing|using|subscribing|submitting|browsing)\b.*\byou\b",
    ),
    "legal notice": (
        r"(?:\(c\)|©|copyright (?:©|\d))",
        r"(?:our )?(?:privacy policy|terms (?:of use|of service|and conditions)|cookie policy)\b",
        r"(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed\b.*"
        r"\b(?:authors?|writers?|contributors?|columnists?|own|reflect|represent)\b",
        r"this (?:article|story|text|post|letter|column|material)\b.*"
        r"\b(?:does not (?:necessarily )?(?:reflect|represent)|may not be|republished|syndicated"
        r"|(?:originally |first |been )(?:published|posted|appeared))\b",
        r"disclaimer ?:",
    ),
    "advertisement": (
        r"(?:story|article|scroll down)? ?(?:continues?|resumes) (?:below|after)\b[^.]{0,40}$",
        r"(?:advertisement|sponsored|promoted|paid (?:content|post)|ad feedback)\b[^.]{0,40}$",
    ),
    "contact": (
        r"(?:\w+ ){0,6}(?:contact|reach|e-?mail|write to) (?:\w+ ){0,5}(?:at|on|via)?:? ?[\w.+-]+@[\w-]+\.\w",
        r"(?:e-?mail|contact|tips?|phone|tel|fax) ?:",
        rf"(?:\w+ ){{0,4}}(?:follow|find|reach) (?:him|her|them|the (?:author|reporter|writer)) on {SITES}\b",
    ),
    "credit": (
        r"[(\[]?(?:additional |with )?(?:reporting|writing|editing|compiled|edited|written|translated)"
        r"(?: and (?:writing|editing|reporting))? by\b(?!.*\b(?:the|said|says|found|was|were|is|are)\b)",
        r"(?:with )?(?:inputs?|files?|additional reporting) (?:from|by)\b",
    ),
    "source line": (
        r"sources? ?:",
        r"\([\w .&'-]{2,40}(?: with| and|/| via|,) [\w .,&/'-]*\b"
        r"(?:afp|ap|reuters|dpa|agencies|efe|ansa|xinhua|tass|pa|upi|bloomberg|wires?)\b[\w .,&/'-]*\)$",
        r"\(?(?:afp|ap|reuters|dpa|pa|upi|tass|xinhua|ansa|efe)"
        r"(?: ?[/,&] ?(?:afp|ap|reuters|dpa|pa|upi|tass|xinhua|ansa|efe))*\)?$",
    ),
}

WORDINGS: dict[str, tuple[tuple[str, str], ...]] = {
    "page error": (
        ("this page", r"\bthis page (?:is not|isn't|is no longer) available\b"),
        ("page", r"\bpage (?:you (?:are|were) looking for|you requested|no longer exists|not found)\b"),
        (
            "please",
            r"\bplease (?:check the (?:address|url|link)|try again|refresh|reload|enable|update your)\b",
        ),
        ("javascript", r"\b(?:enable|requires?) javascript\b"),
        ("browser", r"\byour (?:web )?browser (?:settings|preferences|does not|is not)\b"),
        ("browser", r"\b(?:in|refresh|update|using|upgrade) your (?:web )?browser\b"),
    ),
    "registration prompt": (("refresh", r"\brefresh the page\b"),),
    "subscription prompt": (
        ("inbox", r"\b(?:to|in|into) your (?:e-?mail |mail ?)?inbox\b"),
        ("our ", r"\bour (?:free |daily |weekly |morning )*(?:newsletters?|(?:whatsapp|telegram) channel)\b"),
    ),
    "comment prompt": (
        ("readers", r"\bfollow other \w.* readers\b"),
        ("replies", r"\bsee their replies\b"),
        ("mail", r"\byour e-?mail address will not be published\b"),
        ("required", r"\brequired fields are marked\b"),
    ),
    "form": (
        ("information", r"\binformation you (?:provide|enter|submit) (?:on|in|through|here)\b"),
        ("submission", r"\bsubmissions? (?:may|can|should|must) be sent\b"),
        ("subject", r"\bin the subject line\b"),
    ),
    "cookie notice": (
        ("cookies", r"\b(?:we|(?:this|our) (?:web)?site|our partners) (?:and our \w+ )?uses? cookies\b"),
    ),
    "legal notice": (
        ("rights", r"\ball rights reserved\b"),
        ("may not", r"\bmay not be (?:published, broadcast|reproduced|republished)"),
        ("terms", r"\bterms of (?:use|service)\b.*\bapply\b"),
        ("necessarily", r"\bdo(?:es)? not necessarily (?:reflect|represent) (?:the|those)\b"),
        ("purport", r"\bdo(?:es)? not purport to (?:reflect|represent) the\b"),
        ("external", r"\bnot responsible for the content of external\b"),
        ("syndicated", r"\bpublished from a syndicated feed\b"),
    ),
    "about the outlet": (
        (
            "provide",
            r"\bprovides? (?:\w+ ){0,3}(?:news|information|coverage)\b.*\b(?:languages|audience|readers)\b",
        ),
        ("weekly", r"\bweekly audience\b"),
        ("languages", r"\b(?:broadcasts?|publish(?:es)?|reports?) in (?:over |more than )?\w+ languages\b"),
        ("free", r"\byou have \w+ (?:free|complimentary) articles? (?:left|remaining)\b"),
        ("archive", r"\byou are reading an article from (?:our|the) archives?\b"),
        ("covers", r"^\S+ \S+ covers .{3,60}\. (?:s?he|they) (?:joined|has|have|can)\b"),
        ("support", r"^support .{2,40}[$£€]\d+ a (?:month|week|year)\b"),
        ("edited", r"\bthis (?:story|interview|report|article) (?:was|has been) edited for\b"),
        ("standards", r"^our standards:"),
        ("moved", r"\bthis page has (?:been )?moved\b"),
        ("byline", r"\bstories with the .{1,40} byline\b"),
        (
            "news",
            r"\bis (?:one of )?(?:the|a|an) (?:\w+[- ]){0,4}(?:leading|largest|premier|award-winning) "
            r"(?:\w+[- ]){0,4}(?:newspapers?|broadcasters?|news \w+|channel)\b.*\b(?:you|your|brings)\b",
        ),
    ),
    "credit": (("contributed", r"\bcontributed (?:\w+ )?to this (?:report|article|story)\b"),),
}

_AGENCY = (
    r"(?:afp|ap|reuters|getty(?: images?)?|epa|dpa|pa|alamy|shutterstock|istock|handout|xinhua|tass|anadolu"
    r"|bloomberg|upi|nurphoto|zuma|ap photo|pool|supplied|file(?: photo)?|screengrab|wikimedia(?: commons)?)"
)
_PICTURE = r"(?:photo(?:graph)?|image|picture|pic)"

CAPTION_OPENINGS: tuple[str, ...] = (
    rf"(?:file(?: {_PICTURE})?|{_PICTURE}s?|pictured|video|caption|illustration|graphic|map) ?"
    r"(?:[-–—:|(]|credits?\b)",
    rf"(?:in )?(?:this )?(?:file |undated |handout )?{_PICTURE} (?:taken|dated|released|provided|obtained)\b",
    rf"(?:{_PICTURE}|media|video)s?(?: (?:credits?|sources?|captions?|copyright|courtesy|by))+\b",
    rf"\(?(?:{_PICTURE}s? ?(?:by|:|/)? ?)?[\w .'-]{{2,40}}/ ?{_AGENCY}\b[^.]{{0,30}}$",
    rf"[\w .'-]{{2,40}}/ ?{_AGENCY}(?: images?| via [\w ]+)? ?[|:–—-]",
    r"(?:©|\(c\)) ?[\w .'/-]{2,60}$",
)
CAPTION_WORDINGS: tuple[tuple[str, str], ...] = (
    ("]", rf"\[(?:[^\[\]]{{1,60}}/ ?)?{_AGENCY}[^\[\]]{{0,30}}\]$"),
    (")", rf"\((?:[^()]{{1,60}}[/,|] ?)?{_AGENCY}(?: ?(?:[/,|]|via)[^()]{{1,60}})?\)$"),
    (":", rf"[.|)] ?(?:{_PICTURE}s?(?: by| credit| courtesy of)? ?|credit):[\w .'/|-]{{2,60}}\)?$"),
    ("©", r"[.|)] ?©[\w .'/|-]{2,60}\)?$"),
    ("getty", r"\bgetty images?\b[^.]{0,40}$"),
    (" photo", r"\b(?:ap|afp|reuters) photo\b[^.]{0,40}$"),
)

END_MARKS: tuple[str, ...] = (
    r"comments?\b[^.]{0,12}$",
    r"most (?:read|popular|viewed)\b",
    r"(?:more from|related|recommended|join our|sign up|subscribe|follow us|share this|about the author)\b",
    r"you (?:may|might) (?:also )?(?:like|be)\b",
    r"(?:submit a correction|this page is not available|thank you for|leave a (?:comment|reply))\b",
    r"(?:sources? ?:|\([\w ]+ with )",
)

#: Words by which a page speaks to its reader.
ADDRESSES_READER = r"\b(?:you|your|please|click|subscribe|sign up|newsletter)\b"
