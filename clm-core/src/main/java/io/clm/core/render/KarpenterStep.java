package io.clm.core.render;

import io.clm.core.registry.NodePool;
import io.clm.core.template.value.TextValue;
import java.util.List;
import java.util.Optional;

/** Pools of Karpenter: user data as plain text, and manifests that carry it. */
final class KarpenterStep {

    private final Layout layout;
    private final FileRenderer files;
    private final TextReader reader;
    private final PoolUserData userData;

    KarpenterStep(Layout layout, FileRenderer files, TextReader reader, PoolUserData userData) {
        this.layout = layout;
        this.files = files;
        this.reader = reader;
        this.userData = userData;
    }

    /**
     * A pool, and the archive of its files.
     *
     * @param archives none or one
     */
    record Made(DesiredKarpenterPool pool, List<FilesArchive> archives) {}

    /** @param plain the pool as templates see it, secrets decrypted */
    Optional<Made> pool(NodePool shown, NodePool plain, TemplateData data) {
        SourceFile file = layout.pool(shown.profile(), "provisioners.yaml");
        Optional<PoolUserData.Made> made = userData.make(plain, data.of(plain));
        if (made.isEmpty()) {
            files.checkSyntax(file);
            return Optional.empty();
        }
        TemplateData complete = made.get()
                .data()
                .with(RecordedValues.USER_DATA, TextValue.of(made.get().text()));
        return files.renderRequired(file, complete.root(), shown.name(), PoolUserData.why(shown))
                .map(text ->
                        new Made(pool(shown, file, made.get(), text), made.get().archives()));
    }

    private DesiredKarpenterPool pool(NodePool pool, SourceFile file, PoolUserData.Made made, String text) {
        List<KubeObject> read = reader.objects("node-pools/" + pool.name(), file.label(), text);
        return new DesiredKarpenterPool(pool, read, made.text(), made.file().label());
    }
}
