package kr.dolbom.outreach.texting.smpp;

import java.io.IOException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import kr.dolbom.outreach.texting.Deliveries;
import kr.dolbom.outreach.texting.ReplyParts;
import kr.dolbom.outreach.texting.TextReplies;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jsmpp.session.connection.socket.SocketConnectionFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Binds where the settings say so, and only while the application serves. */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
@ConditionalOnProperty(name = "dolbom.texting.carrier", havingValue = "smpp")
class SmppSetup {

    @Bean
    SmppCarrier smppCarrier(
            SmppSettings settings, SslBundles bundles, Deliveries deliveries, TextReplies replies, ReplyParts parts) {
        ConnectionFactory sockets =
                settings.tls() ? encrypted(settings, bundles) : SocketConnectionFactory.getInstance();
        Inbound inbound = new Inbound(settings, deliveries, replies, parts);
        SmppConnection connection = new SmppConnection(settings, sockets, inbound);
        connection.begin();
        return new SmppCarrier(settings, connection);
    }

    static ConnectionFactory encrypted(SmppSettings settings, SslBundles bundles) {
        SSLSocketFactory trusted = settings.bundle().isBlank()
                ? (SSLSocketFactory) SSLSocketFactory.getDefault()
                : bundles.getBundle(settings.bundle()).createSslContext().getSocketFactory();
        return (host, port) -> encrypted(trusted, host, port);
    }

    /** The library's own sockets would take any certificate for any host. */
    private static Connection encrypted(SSLSocketFactory trusted, String host, int port) throws IOException {
        SSLSocket socket = (SSLSocket) trusted.createSocket(host, port);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return new SocketConnection(socket);
    }
}
