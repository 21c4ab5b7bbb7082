package kr.dolbom.knowledge.reading.office;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Which sheets of an XLSX file are shown. */
final class VisibleSheets extends DefaultHandler {

    private final Set<String> hidden = new HashSet<>();

    static VisibleSheets of(XSSFReader reader) throws Exception {
        VisibleSheets sheets = new VisibleSheets();
        try (InputStream in = reader.getWorkbookData()) {
            XMLReader xml = Workbook.xml();
            xml.setContentHandler(sheets);
            xml.parse(new InputSource(in));
        }
        return sheets;
    }

    boolean hides(String name) {
        return hidden.contains(name);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        String state = local.equals("sheet") ? attributes.getValue("state") : null;
        String name = attributes.getValue("name");
        if (name != null && state != null && !state.equals("visible")) hidden.add(name);
    }
}
