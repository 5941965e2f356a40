"""A JSON schema in the short form that the core reads; README.md has its keys."""

import json

TYPES = {
    "object": "o",
    "array": "a",
    "string": "s",
    "number": "n",
    "integer": "i",
    "boolean": "b",
    "null": "z",
}
MAX_ENUM = 150


def line(value):
    """One value as one line, always the same for the same value."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def types(schema):
    """The type letters of a schema; an absent type that its other words imply is filled in."""
    written = schema.get("type")
    if isinstance(written, str):
        return TYPES[written]
    if isinstance(written, list):
        return "".join(sorted(TYPES[t] for t in written))
    if "properties" in schema or "patternProperties" in schema:
        return "o"
    if "items" in schema:
        return "a"
    return ""


class Compactor:
    """Turns schemas into the short form; `reference` says what a $ref becomes: a name, or a schema to write out."""

    def __init__(self, reference):
        self.reference = reference

    def compact(self, schema):
        if schema is True or schema == {}:
            return {}
        if schema is False:
            return {"n": True}
        if "$ref" in schema:
            target = self.reference(schema["$ref"])
            return {"$": target} if isinstance(target, str) else self.compact(target)
        out = {}
        letters = types(schema)
        if letters:
            out["t"] = letters
        self._object(schema, out)
        self._values(schema, out)
        alternatives = self._alternatives(schema)
        if alternatives:
            out["y"] = alternatives
        return out

    def _object(self, schema, out):
        if schema.get("properties"):
            out["p"] = {name: self.compact(s) for name, s in schema["properties"].items()}
        if schema.get("required"):
            out["r"] = sorted(set(schema["required"]))
        if schema.get("patternProperties"):
            values = [self.compact(s) for s in schema["patternProperties"].values()]
            out["m"] = values[0] if len(values) == 1 else {}
        elif isinstance(schema.get("additionalProperties"), dict):
            out["m"] = self.compact(schema["additionalProperties"])
        elif schema.get("additionalProperties") is True or self._is_open(schema):
            out["m"] = {}
        if isinstance(schema.get("items"), dict):
            out["i"] = self.compact(schema["items"])

    @staticmethod
    def _is_open(schema):
        """An object of which no property is known takes any."""
        return "o" in types(schema) and not schema.get("properties") and "additionalProperties" not in schema

    @staticmethod
    def _values(schema, out):
        values = schema.get("enum") or ([schema["const"]] if "const" in schema else [])
        if values and len(values) <= MAX_ENUM and all(isinstance(v, str) for v in values):
            out["e"] = sorted(set(values))
        if isinstance(schema.get("pattern"), str):
            out["x"] = schema["pattern"]

    def _alternatives(self, schema):
        """Only those that say something of structure; mere combinations of required properties are left out."""
        for word in ("oneOf", "anyOf"):
            telling = [s for s in schema.get(word, []) if set(s) & {"type", "properties", "$ref", "items"}]
            if telling and len(telling) == len(schema[word]):
                return [self.compact(s) for s in telling]
        return []
