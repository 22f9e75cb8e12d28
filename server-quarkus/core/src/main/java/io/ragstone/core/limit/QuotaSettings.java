package io.ragstone.core.limit;

/**
 * How much may be used; 0 for any amount.
 *
 * @param tenantUploads bytes a day that a tenant uploads
 * @param userUploads bytes a day that one user uploads
 * @param keyUploads bytes a day that come with one key
 * @param storage bytes that a tenant's files may have
 * @param tokens tokens a day that a tenant's models outside of the server use
 */
public record QuotaSettings(long tenantUploads, long userUploads, long keyUploads, long storage, long tokens) {
    public static final QuotaSettings ANY = new QuotaSettings(0, 0, 0, 0, 0);
}
