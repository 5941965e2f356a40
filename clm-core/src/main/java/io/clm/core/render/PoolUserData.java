package io.clm.core.render;

import io.clm.core.registry.NodePool;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a pool's machines start with: the files they fetch, then the text that knows where these are. */
final class PoolUserData {

    private static final String CONTROL_PLANE_KEY = "MasterFilesEncryptionKey";
    private static final String WORKER_KEY = "WorkerFilesEncryptionKey";

    private final Layout layout;
    private final FileRenderer files;
    private final FilesStep archives;

    PoolUserData(Layout layout, FileRenderer files, FilesStep archives) {
        this.layout = layout;
        this.files = files;
        this.archives = archives;
    }

    /**
     * @param file the template of the text
     * @param data that know the path of the files
     */
    record Made(SourceFile file, String text, List<FilesArchive> archives, TemplateData data) {}

    /** Empty, with findings, when one of them fails. */
    Optional<Made> make(NodePool pool, TemplateData data) {
        SourceFile file = layout.pool(pool.profile(), "userdata.yaml");
        FilesStep.Made made = archives.make(
                layout.pool(pool.profile(), "files.yaml"),
                pool.isControlPlane() ? "master" : "worker",
                kmsKey(pool, data),
                data);
        if (made.failed()) {
            files.checkSyntax(file);
            return Optional.empty();
        }
        return files.renderRequired(file, made.data().root(), pool.name(), why(pool))
                .map(text -> new Made(file, text, made.archives(), made.data()));
    }

    static String why(NodePool pool) {
        return "add the file, or give pool " + pool.name() + " a profile that has it";
    }

    /** An output of the main stack, perhaps not there yet. */
    private static String kmsKey(NodePool pool, TemplateData data) {
        Map<String, String> outputs = data.texts(RecordedValues.OUTPUTS);
        return outputs.getOrDefault(pool.isControlPlane() ? CONTROL_PLANE_KEY : WORKER_KEY, "");
    }
}
