package io.ragstone.surfaces.ragflow.admin;

import io.ragstone.core.admin.AdministratorLogin;
import io.ragstone.core.call.Principal;
import io.ragstone.core.call.Rights;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.tenant.User;
import io.ragstone.surfaces.boundary.Authenticator;
import io.ragstone.surfaces.boundary.Credentials;
import io.ragstone.surfaces.ragflow.wire.RagflowCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Address and password of an administrator, as HTTP Basic sends them. */
@ApplicationScoped
class AdminBasicAuthenticator implements Authenticator {
    private static final Pattern BASIC = Pattern.compile("basic\\s+([A-Za-z0-9+/]+=*)", Pattern.CASE_INSENSITIVE);
    private static final Set<ErrorCode> DENIED =
            EnumSet.of(ErrorCode.UNAUTHENTICATED, ErrorCode.FORBIDDEN, ErrorCode.NOT_FOUND);

    private final AdministratorLogin login;

    AdminBasicAuthenticator(AdministratorLogin login) {
        this.login = login;
    }

    @Override
    public String scheme() {
        return "ragflowAdminBasic";
    }

    @Override
    public Principal authenticate(Credentials credentials) {
        String sent = decoded(credentials.header("Authorization"));
        int colon = sent.indexOf(':');
        if (colon < 0) {
            throw AdminRefusal.ofBasic(RagflowCode.UNAUTHORIZED, "Authentication required");
        }
        try {
            User user = login.prove(sent.substring(0, colon), sent.substring(colon + 1), credentials.origin());
            return new Principal.SessionUser(user.id(), user.id(), user.email(), new Rights(null, null, true));
        } catch (CoreException e) {
            if (DENIED.contains(e.code())) {
                throw AdminRefusal.ofBasic(RagflowCode.SERVER, "Access denied");
            }
            throw e;
        }
    }

    private static String decoded(@Nullable String header) {
        Matcher basic = BASIC.matcher(header == null ? "" : header.strip());
        if (!basic.matches()) {
            return "";
        }
        try {
            return new String(Base64.getDecoder().decode(basic.group(1)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
