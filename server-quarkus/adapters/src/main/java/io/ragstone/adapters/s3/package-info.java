/** The bytes of documents in a bucket of an S3-compatible server, which several servers can share. */
@NullMarked
package io.ragstone.adapters.s3;

import org.jspecify.annotations.NullMarked;
