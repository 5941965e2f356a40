"""Writes the resource schemas of CloudFormation for the core. Usage: aws.py DB_JSON_GZ OUT_FOLDER (see README.md)."""

import gzip
import importlib.resources
import json
import pathlib
import sys

from compact import Compactor, line

REGION = "us-east-1"
PREFIX = "/properties/"


def load_all():
    """Type to AWS' own schema, from the files that cfn-lint carries."""
    data = importlib.resources.files("cfnlint") / "data" / "schemas"
    names = json.loads((data / "providers" / f"{REGION}.json").read_text("utf-8"))
    return {t: json.loads((data / "resources" / f"{h}.json").read_text("utf-8")) for t, h in names.items()}


def load_replacements(path):
    """Type to {property: yes | maybe}: what the documentation says, from the CDK's service specification."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        resources = json.load(file)["schema"]["resource"]["entities"]
    return {
        r["cloudFormationType"]: {
            name: p["causesReplacement"] for name, p in r["properties"].items() if p.get("causesReplacement", "no") != "no"
        }
        for r in resources
    }


def paths(schema, word):
    return sorted({p.removeprefix(PREFIX) for p in schema.get(word, []) if p.startswith(PREFIX)})


def conditional(schema, documented):
    """Where AWS' schema says so, and where schema and documentation differ."""
    known = paths(schema, "createOnlyProperties")
    said = {p for p in paths(schema, "conditionalCreateOnlyProperties")}
    for name in documented:
        if not any(p == name or p.startswith(name + "/") for p in known):
            said.add(name)
    return sorted(said - set(known))


def pointed(schema, reference):
    """The part of the schema that a reference other than to a definition points to."""
    part = schema
    for key in reference.removeprefix("#/").split("/"):
        part = part[key]
    return part


def compact(schema, documented):
    def reference(ref):
        name = ref.removeprefix("#/definitions/")
        return name if name in schema.get("definitions", {}) else pointed(schema, ref)

    compactor = Compactor(reference)
    root = {k: schema[k] for k in ("properties", "required", "additionalProperties", "patternProperties") if k in schema}
    out = {
        "schema": compactor.compact({"type": "object", **root}),
        "definitions": {n: compactor.compact(s) for n, s in schema.get("definitions", {}).items()},
        "createOnly": paths(schema, "createOnlyProperties"),
        "conditional": conditional(schema, documented),
        "readOnly": paths(schema, "readOnlyProperties"),
        "id": paths(schema, "primaryIdentifier"),
    }
    if schema.get("replacementStrategy") == "delete_then_create":
        out["deleteFirst"] = True
    if "handlers" in schema and "update" not in schema["handlers"]:
        out["immutable"] = True
    return {key: value for key, value in out.items() if value}


def main(db, folder):
    out = pathlib.Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("*.txt"):
        old.unlink()
    replacements = load_replacements(db)
    services = {}
    for name, schema in sorted(load_all().items()):
        text = name + "\t" + line(compact(schema, replacements.get(name, {})))
        services.setdefault("-".join(name.split("::")[:2]), []).append(text)
    for service, lines in services.items():
        (out / f"{service}.txt").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
