package io.ragstone.conformance.contract;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Shows the contract's check what the SDK sends and gets. */
public final class CheckingInterceptor implements Interceptor {
    private final ContractCheck check;

    public CheckingInterceptor(ContractCheck check) {
        this.check = check;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        MediaType type = body.contentType();
        if (type == null || !type.subtype().equals("json")) {
            // A file may be larger than the memory; its bytes are the test's business.
            verify(response, type, new byte[0]);
            return response;
        }
        byte[] bytes = body.bytes();
        verify(response, type, bytes);
        return response.newBuilder().body(ResponseBody.create(bytes, type)).build();
    }

    private void verify(Response response, @Nullable MediaType type, byte[] body) {
        check.verify(new Exchange(
                response.request().method(),
                response.request().url().encodedPath(),
                response.code(),
                type == null ? null : type.toString(),
                body));
    }
}
