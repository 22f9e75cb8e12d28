package io.ragstone.adapters.s3;

/**
 * Where the bucket is, and who may use it.
 *
 * @param endpoint the server's URL, without the bucket
 * @param prefix what every key begins with, so that a bucket can be shared with other things; may be empty
 * @param pathStyle whether the bucket stands in the path of a URL, or else before the server's name
 */
public record S3Settings(
        String endpoint,
        String region,
        String bucket,
        String prefix,
        boolean pathStyle,
        String accessKey,
        String secretKey) {
    /** Keeps the secret out of messages. */
    @Override
    public String toString() {
        return "the bucket " + bucket + " at " + endpoint;
    }
}
