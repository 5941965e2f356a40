package io.clm.sim.aws.ec2;

import io.clm.sim.aws.protocol.Xml;

/** Writes launch templates. */
final class TemplateXml {
    private TemplateXml() {}

    static void template(Xml x, LaunchTemplate t) {
        x.text("launchTemplateId", t.id())
                .text("launchTemplateName", t.name())
                .text("createTime", t.createdAt())
                .text("createdBy", "arn:aws:iam::" + t.scope().account() + ":root")
                .text("defaultVersionNumber", t.defaultVersion())
                .text("latestVersionNumber", t.latest())
                .pairs("tagSet", t.tags(), "key", "value");
    }

    static void version(Xml x, LaunchTemplate t, TemplateVersion v) {
        x.text("launchTemplateId", t.id())
                .text("launchTemplateName", t.name())
                .text("versionNumber", v.number())
                .text("versionDescription", v.description())
                .text("createTime", v.createdAt())
                .text("createdBy", "arn:aws:iam::" + t.scope().account() + ":root")
                .text("defaultVersion", v.number() == t.defaultVersion())
                .element("launchTemplateData", d -> DataXml.write(d, v.data()));
    }
}
