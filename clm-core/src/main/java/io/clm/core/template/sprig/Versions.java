package io.clm.core.template.sprig;

import static io.clm.core.template.value.GoType.STRING;

import io.clm.core.template.value.BoolValue;
import io.clm.core.template.value.GoType;
import io.clm.core.template.value.IntValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TemplateObject;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.util.List;

/** Semantic versions. */
final class Versions {

    private static final GoType UINT64 = new GoType(GoType.Kind.UINT, "uint64", null);

    private Versions() {}

    static List<TemplateFunction> all() {
        return List.of(
                TemplateFunction.of("semver", STRING).gives(a -> object(SemVer.parse(a.text(0)), a.text(0))),
                TemplateFunction.of("semverCompare", STRING, STRING)
                        .gives(a ->
                                BoolValue.of(SemVerConstraint.parse(a.text(0)).allows(SemVer.parse(a.text(1))))));
    }

    private static Value object(SemVer version, String original) {
        return TemplateObject.pointer("semver.Version")
                .printsAs(version.toString())
                .method("Major", () -> new IntValue(version.major(), UINT64))
                .method("Minor", () -> new IntValue(version.minor(), UINT64))
                .method("Patch", () -> new IntValue(version.patch(), UINT64))
                .method("Prerelease", () -> TextValue.of(version.prerelease()))
                .method("Metadata", () -> TextValue.of(version.metadata()))
                .method("Original", () -> TextValue.of(original))
                .method("String", () -> TextValue.of(version.toString()))
                .build();
    }
}
