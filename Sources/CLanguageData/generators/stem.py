"""`LightStem` of Sources/Searching, which must give the same stems."""


def stem(word):
    if len(word) <= 3 or not (word.isascii() and word.isalpha() and word.islower()):
        return word
    s = _without_plural(word)
    t = _without_tense(s)
    if len(t) < len(s):
        s = _without_doubling(t)
    return s[:-1] if len(s) > 3 and s.endswith("e") else s


def _without_plural(word):
    if not word.endswith("s"):
        return word
    rest = word[:-1]
    if rest[-1] in "sui":
        return word
    if rest.endswith(("sse", "xe", "che", "she")):
        return rest[:-1]
    return rest


def _without_tense(word):
    for ending in ("ing", "ed"):
        if len(word) >= len(ending) + 3 and word.endswith(ending):
            s = word[: -len(ending)]
            if any(c in "aeiouy" for c in s) and not s.endswith("e"):
                return s
    return word


def _without_doubling(word):
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeioulsz":
        return word[:-1]
    return word
