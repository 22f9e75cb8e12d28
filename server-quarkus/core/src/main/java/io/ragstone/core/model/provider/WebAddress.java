package io.ragstone.core.model.provider;

import io.ragstone.core.error.CoreException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** The address under which all of a provider's paths are. */
public final class WebAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private WebAddress() {}

    /** The address without a slash at its end; refuses what is no address of the web. */
    public static String checked(String text) {
        String url = text.strip().replaceFirst("/+$", "");
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme();
            boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            if (plain && scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw CoreException.invalid(sentence(text));
        }
        throw CoreException.invalid(sentence(text));
    }

    private static String sentence(String text) {
        return text + " is no address of a provider: it has to look like https://host/v1.";
    }
}
