package kr.dolbom.knowledge;

import java.nio.file.Path;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Imports two files in turn until it is killed. Arguments: address, user, password, data folder, file, file. */
final class ImportingProcess {

    private ImportingProcess() {}

    public static void main(String[] words) {
        Library library =
                LibraryFixture.library(new DriverManagerDataSource(words[0], words[1], words[2]), Path.of(words[3]));
        System.out.println("!");
        for (int i = 0; ; i++) LibraryFixture.take(library, Path.of(words[4 + i % 2]));
    }
}
