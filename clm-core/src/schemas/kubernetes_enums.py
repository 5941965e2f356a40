"""Writes the texts that fields of Kubernetes' kinds may hold, as a control plane's own OpenAPI v3 lists them.
Usage: kubernetes_enums.py URL >kubernetes-enums.txt (see README.md); a token is read from KUBE_TOKEN, where it is set."""

import json
import os
import ssl
import sys
import urllib.request

BASE = "io.k8s.api."
SAID = {
    ("io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement", "operator"): [
        "DoesNotExist",
        "Exists",
        "In",
        "NotIn",
    ],
    (BASE + "autoscaling.v2.MetricSpec", "type"): ["ContainerResource", "External", "Object", "Pods", "Resource"],
    (BASE + "autoscaling.v2.MetricTarget", "type"): ["AverageValue", "Utilization", "Value"],
}


def read(url):
    """One document; the control plane is one of our own, so that its certificate says nothing."""
    request = urllib.request.Request(url)
    if "KUBE_TOKEN" in os.environ:
        request.add_header("Authorization", "Bearer " + os.environ["KUBE_TOKEN"])
    context = ssl._create_unverified_context() if url.startswith("https") else None
    with urllib.request.urlopen(request, context=context) as answer:
        return json.load(answer)


def enums(document):
    """Type, field and texts of what somebody may write: no status."""
    for name, schema in document.get("components", {}).get("schemas", {}).items():
        for field, value in schema.get("properties", {}).items():
            texts = value.get("enum") or value.get("items", {}).get("enum")
            if texts and not name.endswith("Status"):
                yield (name, field), sorted(text for text in texts if text)


def main(url):
    found = dict(SAID)
    for path in read(url + "/openapi/v3")["paths"].values():
        found.update(enums(read(url + path["serverRelativeURL"])))
    for (name, field), texts in sorted(found.items()):
        print(name, field, ",".join(texts), sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
