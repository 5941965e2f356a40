package io.clm.core.template.function;

import io.clm.core.template.TemplateException;

/** What templates may ask beyond their data: the cloud's images and machines, and a sibling file's hash. */
public interface CloudLookup {

    /** Knows nothing; what a template is parsed against. */
    CloudLookup NONE = new CloudLookup() {
        @Override
        public String imageId(String name, String owner) {
            throw TemplateException.of("the ec2 client is not available");
        }

        @Override
        public long vcpus(String instanceType) {
            throw TemplateException.of("unknown instance type: " + instanceType);
        }

        @Override
        public long memoryBytes(String instanceType) {
            throw TemplateException.of("unknown instance type: " + instanceType);
        }

        @Override
        public String manifestHash(String file) {
            throw TemplateException.of("template file not found: " + file);
        }
    };

    /** @throws TemplateException when there is none, or more than one */
    String imageId(String name, String owner);

    /** @throws TemplateException when the type is unknown */
    long vcpus(String instanceType);

    /** @throws TemplateException when the type is unknown */
    long memoryBytes(String instanceType);

    /**
     * SHA-256 of the rendered sibling file, hexadecimal.
     *
     * @throws TemplateException when there is no such file, it cannot be rendered, or it asks for a hash itself
     */
    String manifestHash(String file);
}
