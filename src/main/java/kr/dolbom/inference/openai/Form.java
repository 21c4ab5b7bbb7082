package kr.dolbom.inference.openai;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A form with files (RFC 7578), sent in one piece so that the server knows its length. */
final class Form {

    private final String boundary = "dolbom-" + UUID.randomUUID();
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    Form field(String name, String value) {
        write("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
        return this;
    }

    Form file(String name, String fileName, String type, byte[] bytes) {
        write("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: " + type + "\r\n\r\n");
        content.writeBytes(bytes);
        write("\r\n");
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        write("--" + boundary + "--\r\n");
        return BodyPublishers.ofByteArray(content.toByteArray());
    }

    private void write(String text) {
        content.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
