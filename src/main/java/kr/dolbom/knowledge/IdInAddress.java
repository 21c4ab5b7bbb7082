package kr.dolbom.knowledge;

/**
 * The id of a document or passage as a part of a web address. Servers and proxies disagree about an encoded slash, so it
 * is written ~1 and a tilde ~0, the way JSON pointers do.
 */
public record IdInAddress(String id) {

    public static IdInAddress of(String written) {
        return new IdInAddress(written.replace("~1", "/").replace("~0", "~"));
    }

    public static String write(String id) {
        return id.replace("~", "~0").replace("/", "~1");
    }
}
