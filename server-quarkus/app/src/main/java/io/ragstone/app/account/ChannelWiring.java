package io.ragstone.app.account;

import io.ragstone.adapters.oidc.OidcProvider;
import io.ragstone.adapters.oidc.OidcSettings;
import io.ragstone.app.config.RagstoneConfig;
import io.ragstone.app.config.UserSettings;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.tenant.Tokens;
import io.ragstone.core.tenant.UserStore;
import io.ragstone.core.tenant.account.AccountService;
import io.ragstone.core.tenant.channel.ChannelLoginService;
import io.ragstone.core.tenant.channel.LoginChannel;
import io.ragstone.core.tenant.channel.PendingLoginStore;
import io.ragstone.surfaces.ragflow.user.LoginPage;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/** Makes the ways to log in with an account elsewhere. */
@Singleton
class ChannelWiring {
    @Produces
    @Singleton
    ChannelLoginService channelLogins(
            PendingLoginStore logins,
            UserStore users,
            AccountService accounts,
            Tokens tokens,
            Transactions transactions,
            Clock clock,
            RagstoneConfig config) {
        String here = config.accounts().publicUrl().replaceAll("/+$", "");
        List<LoginChannel> channels = config.accounts().channels().entrySet().stream()
                .map(each -> channel(each.getKey(), each.getValue(), here))
                .toList();
        return new ChannelLoginService(channels, logins, users, accounts, tokens, transactions, clock);
    }

    private static LoginChannel channel(String name, UserSettings.Accounts.Channel config, String here) {
        OidcSettings settings = new OidcSettings(
                config.issuer(), config.clientId(), config.clientSecret().orElse(null), config.scopes());
        return new LoginChannel(
                name,
                config.displayName().orElse(name),
                config.icon(),
                URI.create(here + "/v1/user/oauth/callback/" + name),
                new OidcProvider(settings));
    }

    @Produces
    @Singleton
    LoginPage loginPage(RagstoneConfig config) {
        return new LoginPage(
                config.accounts().loginPage(), config.accounts().publicUrl().startsWith("https:"));
    }
}
