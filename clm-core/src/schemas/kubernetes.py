"""Writes Kubernetes' schemas for the core. Usage: kubernetes.py OUT_FOLDER (see README.md)."""

import hashlib
import importlib.resources
import json
import pathlib
import re
import sys

from compact import Compactor, line

DEPTH = 24
REFERENCE = "#/$defs/"
ENUMS = pathlib.Path(__file__).with_name("kubernetes-enums.txt")
SPECIAL = {
    "io.k8s.apimachinery.pkg.api.resource.Quantity": {"t": "ns", "f": "quantity"},
    "io.k8s.apimachinery.pkg.util.intstr.IntOrString": {"t": "is"},
}


def load(folder):
    """The definitions of one version by name."""
    return json.loads((folder / "_definitions.json").read_text("utf-8"))["$defs"]


class KubernetesCompactor(Compactor):
    """Nulls count as absent everywhere; lists say what tells their entries apart."""

    def compact(self, schema):
        out = super().compact(schema)
        if "t" in out:
            out["t"] = out["t"].replace("z", "")
        if isinstance(schema, dict):
            if schema.get("x-kubernetes-list-type") == "map":
                out["k"] = schema["x-kubernetes-list-map-keys"]
            if schema.get("format") in ("date-time", "byte", "int32"):
                out["f"] = schema["format"]
        return out


def compacted(definitions):
    compactor = KubernetesCompactor(lambda ref: ref.removeprefix(REFERENCE))
    schemas = {name: SPECIAL.get(name) or compactor.compact(schema) for name, schema in definitions.items()}
    for text in ENUMS.read_text("utf-8").splitlines():
        name, field, texts = text.split("\t")
        limit(schemas.get(name, {}).get("p", {}).get(field, {}), texts.split(","))
    return schemas


def limit(field, texts):
    """Of a field that holds texts, or a list of them."""
    if field.get("t") == "s":
        field["e"] = texts
    elif field.get("i", {}).get("t") == "s":
        field["i"]["e"] = texts


def hashes(schemas):
    """A short hash of each definition with all that it refers to, down to a depth that no two differ below."""
    texts = {name: line(schema) for name, schema in schemas.items()}
    references = {name: sorted(set(re.findall(r'"\$":"([^"]+)"', text))) for name, text in texts.items()}
    ids = {name: "" for name in schemas}
    for _ in range(DEPTH):
        ids = {
            name: digest(text + "".join(f"\n{r}={ids[r]}" for r in references[name])) for name, text in texts.items()
        }
    return ids


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def by_hash(schemas, ids):
    """The schemas with references by hash."""
    def replaced(value):
        if isinstance(value, dict):
            return {k: ids[v] if k == "$" and isinstance(v, str) else replaced(v) for k, v in value.items()}
        return [replaced(v) for v in value] if isinstance(value, list) else value

    return {ids[name]: line(replaced(schema)) for name, schema in schemas.items()}


def kinds(definitions, ids):
    """apiVersion and kind of everything that can be applied, with its definition."""
    for name, schema in definitions.items():
        for gvk in schema.get("x-kubernetes-group-version-kind", []):
            metadata = schema.get("properties", {}).get("metadata", {}).get("$ref", "")
            if metadata.endswith(".ObjectMeta"):
                version = f"{gvk['group']}/{gvk['version']}" if gvk["group"] else gvk["version"]
                yield f"{version} {gvk['kind']}\t{ids[name]}"


def main(folder):
    out = pathlib.Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("*.txt"):
        old.unlink()
    base = importlib.resources.files("kubernetes_validate") / "kubernetes-json-schema"
    everything = {}
    for path in sorted(base.iterdir(), key=lambda p: p.name):
        version = re.fullmatch(r"v(1\.\d+)\.0-local", path.name)
        if version:
            definitions = load(path)
            schemas = compacted(definitions)
            ids = hashes(schemas)
            everything.update(by_hash(schemas, ids))
            lines = sorted(kinds(definitions, ids))
            (out / f"{version.group(1)}.txt").write_text("\n".join(lines) + "\n", "utf-8")
    lines = [f"{name}\t{text}" for name, text in sorted(everything.items())]
    (out / "definitions.txt").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
