/** What machines and CloudFormation fetch: files archives and large templates, put where they look for them. */
@NullMarked
package io.clm.worker.upload;

import org.jspecify.annotations.NullMarked;
