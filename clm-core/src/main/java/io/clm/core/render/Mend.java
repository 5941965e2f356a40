package io.clm.core.render;

import io.clm.core.template.TemplateException;

/** How to mend what a template did wrong. */
final class Mend {

    private Mend() {}

    static String of(TemplateException e) {
        String reason = e.reason();
        if (reason.startsWith("map has no entry for key")) {
            return missingKey(e);
        }
        if (reason.contains("not defined")) {
            return "check the name; what a template may call is listed in docs/templates.md";
        }
        if (reason.startsWith("nil pointer") || reason.startsWith("nil data")) {
            return "ask with {{if}} or {{with}} whether it is there before its fields are used";
        }
        if (reason.startsWith("error calling amiID")) {
            return "check the image's name and owner in the config items";
        }
        if (reason.startsWith("incompatible types for comparison")) {
            return "compare values of one type: numbers with numbers, texts with texts; config items are texts";
        }
        return "mend the template at that place";
    }

    private static String missingKey(TemplateException e) {
        if (e.expression().contains("ConfigItems")) {
            return "set the item in cluster/config-defaults.yaml or on the cluster, or read it with index, which"
                    + " takes missing ones as empty";
        }
        return "check the name; or read it with index, which takes missing keys as empty";
    }
}
