package io.ragstone.conformance.server;

import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.contract.CheckingInterceptor;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.sdk.RAGFlow;
import io.ragstone.sdk.RAGFlowBuilder;
import java.net.URI;

/**
 * An account with a tenant of its own.
 *
 * @param email how it logs in
 * @param password its password
 * @param tenantId its tenant
 * @param session HTTP with its session token
 * @param api HTTP with its API key
 * @param apiKey that API key
 * @param publicToken what goes with the key into public pages
 * @param check what judges the answers
 */
public record Account(
        String email,
        String password,
        String tenantId,
        Http session,
        Http api,
        String apiKey,
        String publicToken,
        ContractCheck check) {
    /** HTTP without any credential. */
    public Http anonymous() {
        return api.authorized(null);
    }

    /** HTTP as a visitor of one of its public pages. */
    public Http visitor() {
        return anonymous().bearer(publicToken);
    }

    /** HTTP as Baiyuan's clients send it: the key beside the tenant. */
    public Http baiyuan() {
        return anonymous().with("X-RAG-API-Key", apiKey).with("X-Tenant-ID", tenantId);
    }

    /** The SDK with the account's key. */
    public RAGFlow sdk() {
        return sdkOptions().build();
    }

    public RAGFlowBuilder sdkOptions() {
        URI base = api.base();
        return RAGFlow.builder().apiKey(apiKey).baseUrl(base.toString()).interceptor(new CheckingInterceptor(check));
    }
}
