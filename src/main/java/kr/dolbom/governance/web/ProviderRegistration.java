package kr.dolbom.governance.web;

import kr.dolbom.governance.OidcSettings;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.stereotype.Component;

/** What the provider says about itself, asked at the first sign-in and not at the start: it may be down then. */
@Component
class ProviderRegistration implements ClientRegistrationRepository {

    static final String ID = "dolbom";

    private final OidcSettings settings;
    private volatile @Nullable ClientRegistration found;

    ProviderRegistration(OidcSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID) || !settings.isOn()) return null;
        ClientRegistration known = found;
        return known != null ? known : ask();
    }

    private synchronized ClientRegistration ask() {
        ClientRegistration known = found;
        if (known != null) return known;
        try {
            ClientRegistration asked = ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret().value())
                    .scope(settings.scopes())
                    .userNameAttributeName(IdTokenClaimNames.SUB)
                    .build();
            found = asked;
            return asked;
        } catch (RuntimeException unreachable) {
            throw new Problem(Code.PROVIDER_UNREACHABLE, unreachable);
        }
    }
}
