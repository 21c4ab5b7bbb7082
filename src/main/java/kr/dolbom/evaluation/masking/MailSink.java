package kr.dolbom.evaluation.masking;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes every mail and writes it down, decoded, where the drill looks for what should not be there. */
final class MailSink implements AutoCloseable {

    private final ServerSocket door;
    private final Path file;
    private final AtomicInteger taken = new AtomicInteger();

    private MailSink(ServerSocket door, Path file) {
        this.door = door;
        this.file = file;
    }

    static MailSink open(Path file) {
        try {
            MailSink sink = new MailSink(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), file);
            Thread.ofVirtual().name("mail-sink").start(sink::listen);
            return sink;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    int taken() {
        return taken.get();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
                OutputStream out = caller.getOutputStream()) {
            say(out, "220 sink");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equalsIgnoreCase("DATA")) {
                    say(out, "354 go on");
                    keep(mail(in));
                }
                say(out, line.equalsIgnoreCase("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException gone) {
            return;
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static byte[] mail(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine())
            mail.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
        return mail.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private synchronized void keep(byte[] mail) throws IOException {
        try {
            String text = read(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
            Files.write(file, mail, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Files.writeString(file, text, StandardOpenOption.APPEND);
            taken.incrementAndGet();
        } catch (MessagingException unreadable) {
            throw new IOException(unreadable);
        }
    }

    /** As its reader sees it: heads and bodies out of their transport encoding. */
    private static String read(MimeMessage mail) throws MessagingException, IOException {
        StringBuilder text = new StringBuilder();
        for (String line : Collections.list(mail.getAllHeaderLines()))
            text.append(MimeUtility.decodeText(MimeUtility.unfold(line))).append('\n');
        return text.append(read(mail.getContent())).append('\n').toString();
    }

    private static String read(Object content) throws MessagingException, IOException {
        if (!(content instanceof Multipart parts)) return String.valueOf(content);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++)
            text.append(read(parts.getBodyPart(i).getContent())).append('\n');
        return text.toString();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
