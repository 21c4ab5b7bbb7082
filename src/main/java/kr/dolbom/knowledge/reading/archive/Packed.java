package kr.dolbom.knowledge.reading.archive;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file still in its archive.
 *
 * @param size as the archive claims it, negative when it does not
 * @param packed its packed size where it is packed by itself, otherwise negative
 */
record Packed(EntryName name, State state, long size, long packed, Content content) {

    Packed inside(EntryName archive) {
        return new Packed(name.inside(archive), state, size, packed, content);
    }

    enum State {
        READABLE,
        LINK,
        ENCRYPTED,
        UNSUPPORTED
    }

    /** Opens the file's content, unpacked. */
    interface Content {
        InputStream open() throws IOException;
    }

    /** Takes one file after the other. */
    interface Taker {
        void take(Packed file);
    }
}
