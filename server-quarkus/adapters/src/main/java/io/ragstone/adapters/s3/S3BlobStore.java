package io.ragstone.adapters.s3;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.ragstone.core.document.BlobStore;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Blobs as objects of a bucket. A large one is sent part by part, as it comes, and nobody sees it before its last part
 * has arrived.
 */
public final class S3BlobStore implements BlobStore, AutoCloseable {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{1,64}/[A-Za-z0-9-]{1,64}");
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);
    private static final long PART_BYTES = 10L << 20;
    private static final long LENGTH_UNKNOWN = -1;
    private static final String PROBE = ".check";
    private static final Set<String> MISSING = Set.of("NoSuchKey", "NoSuchBucket", "NoSuchObject");
    private static final Set<String> ALREADY_MADE = Set.of("BucketAlreadyOwnedByYou", "BucketAlreadyExists");
    private static final Set<String> REFUSED =
            Set.of("AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch", "AuthorizationHeaderMalformed");

    private final S3Settings settings;
    private final MinioClient client;
    private volatile boolean bucketIsThere;

    /** Asks nothing of the server yet; the bucket is made before something is first stored, where there is none. */
    public S3BlobStore(S3Settings settings) {
        this.settings = settings;
        this.client = MinioClient.builder()
                .endpoint(settings.endpoint())
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                .build();
        client.setTimeout(TO_CONNECT.toMillis(), TO_ANSWER.toMillis(), TO_ANSWER.toMillis());
        if (settings.pathStyle()) {
            client.disableVirtualStyleEndpoint();
        } else {
            client.enableVirtualStyleEndpoint();
        }
    }

    /** Something that is asked of the server. */
    private interface Request<T> {
        T send() throws MinioException, GeneralSecurityException, IOException;
    }

    @Override
    public long put(String key, InputStream content) throws IOException {
        String object = object(key);
        makeBucket();
        WatchedStream watched = new WatchedStream(content);
        try {
            return store(object, watched);
        } catch (IOException | CoreException e) {
            watched.rethrow();
            throw e;
        }
    }

    private long store(String object, WatchedStream content) throws IOException {
        return ask(() -> {
            client.putObject(PutObjectArgs.builder().bucket(settings.bucket()).object(object).stream(
                            content, LENGTH_UNKNOWN, PART_BYTES)
                    .contentType("application/octet-stream")
                    .build());
            return content.count();
        });
    }

    @Override
    public InputStream open(String key) throws IOException {
        String object = object(key);
        return ask(() -> client.getObject(
                GetObjectArgs.builder().bucket(settings.bucket()).object(object).build()));
    }

    @Override
    public void delete(String key) throws IOException {
        String object = object(key);
        try {
            ask(() -> {
                client.removeObject(RemoveObjectArgs.builder()
                        .bucket(settings.bucket())
                        .object(object)
                        .build());
                return true;
            });
        } catch (NoSuchFileException alreadyGone) {
            bucketIsThere = false;
        }
    }

    @Override
    public void check() throws IOException {
        makeBucket();
        store(settings.prefix() + PROBE, new WatchedStream(InputStream.nullInputStream()));
    }

    @Override
    public void close() throws Exception {
        client.close();
    }

    private void makeBucket() throws IOException {
        if (!bucketIsThere) {
            ask(() -> {
                if (!bucketExists()) {
                    create();
                }
                return true;
            });
            bucketIsThere = true;
        }
    }

    /** Who may not ask may still be allowed to store: then storing will tell. */
    private boolean bucketExists() throws MinioException, GeneralSecurityException, IOException {
        try {
            return client.bucketExists(
                    BucketExistsArgs.builder().bucket(settings.bucket()).build());
        } catch (ErrorResponseException e) {
            if (e.errorResponse().code().equals("AccessDenied")) {
                return true;
            }
            throw e;
        }
    }

    /** Another server may be faster. */
    private void create() throws MinioException, GeneralSecurityException, IOException {
        try {
            client.makeBucket(MakeBucketArgs.builder()
                    .bucket(settings.bucket())
                    .region(settings.region())
                    .build());
        } catch (ErrorResponseException e) {
            if (!ALREADY_MADE.contains(e.errorResponse().code())) {
                throw e;
            }
        }
    }

    private <T> T ask(Request<T> request) throws IOException {
        try {
            return request.send();
        } catch (ErrorResponseException e) {
            throw refusal(e);
        } catch (MinioException | GeneralSecurityException e) {
            throw unavailable(
                    "The answer of " + settings + " cannot be understood (" + e.getMessage()
                            + "). Look whether ragstone.files.s3.endpoint leads to an S3 server.",
                    e);
        } catch (IOException e) {
            throw unavailable(
                    "The S3 server of " + settings + " cannot be reached (" + e.getMessage()
                            + "). Look whether it is running and whether ragstone.files.s3.endpoint is right.",
                    e);
        }
    }

    private RuntimeException refusal(ErrorResponseException e) throws NoSuchFileException {
        String code = e.errorResponse().code();
        if (MISSING.contains(code)) {
            throw new NoSuchFileException(e.errorResponse().objectName(), null, "not in " + settings);
        }
        if (REFUSED.contains(code)) {
            return unavailable(
                    "The S3 server refuses our credentials for " + settings + " (" + code
                            + "). Correct ragstone.files.s3.access-key and ragstone.files.s3.secret-key, or allow them to use"
                            + " the bucket.",
                    e);
        }
        return unavailable("The S3 server of " + settings + " refused: " + e.getMessage() + " (" + code + ").", e);
    }

    private static CoreException unavailable(String sentence, Exception cause) {
        return new CoreException(ErrorCode.UNAVAILABLE, sentence, cause);
    }

    /** Takes only what our own keys look like, so that no key leads out of the prefix. */
    private String object(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("This is no key of a blob: " + key);
        }
        return settings.prefix() + key;
    }
}
