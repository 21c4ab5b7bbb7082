package kr.dolbom.knowledge.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Records between two processes of one build, written as they are declared: components in order, a case of a sealed type
 * by its number. Only the types asked for can come out, whatever the other side sends.
 */
public final class Wire {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private Wire() {}

    public static void write(Class<?> type, Object value, DataOutputStream out) throws IOException {
        write((Type) type, value, out);
    }

    /** @throws IOException when nothing more comes, or something else than the type */
    public static <T> T read(Class<T> type, DataInputStream in) throws IOException {
        try {
            return type.cast(read((Type) type, in));
        } catch (ReflectiveOperationException | RuntimeException notTheType) {
            throw new IOException(notTheType);
        }
    }

    private static void write(Type type, Object value, DataOutputStream out) throws IOException {
        switch (value) {
            case String text -> writeText(text, out);
            case Integer number -> out.writeInt(number);
            case Long number -> out.writeLong(number);
            case LocalDate day -> out.writeLong(day.toEpochDay());
            case Enum<?> choice -> out.writeInt(choice.ordinal());
            case List<?> list -> writeAll(list, of(type), out);
            case Optional<?> optional -> writeAll(optional.stream().toList(), of(type), out);
            case Record record
            when type instanceof Class<?> sealed && sealed.isInterface() -> {
                int number = caseOf(sealed, record);
                out.writeByte(number);
                write(sealed.getPermittedSubclasses()[number], record, out);
            }
            case Record record -> {
                Shape shape = SHAPES.get(record.getClass());
                for (RecordComponent component : shape.components) {
                    write(component.getGenericType(), shape.get(component, record), out);
                }
            }
            default -> throw new IllegalArgumentException("no record and none of its usual parts: " + type);
        }
    }

    private static void writeAll(List<?> values, Type type, DataOutputStream out) throws IOException {
        out.writeInt(values.size());
        for (Object value : values) write(type, value, out);
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static Object read(Type type, DataInputStream in) throws IOException, ReflectiveOperationException {
        if (type instanceof ParameterizedType list) {
            List<Object> values = readAll(of(type), in);
            return list.getRawType() == List.class ? values : values.stream().findFirst();
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        if (plain == int.class || plain == Integer.class) return in.readInt();
        if (plain == long.class || plain == Long.class) return in.readLong();
        if (plain == LocalDate.class) return LocalDate.ofEpochDay(in.readLong());
        if (plain.isEnum()) return plain.getEnumConstants()[in.readInt()];
        if (plain.isInterface()) return read(plain.getPermittedSubclasses()[in.readByte()], in);
        return readRecord(SHAPES.get(plain), in);
    }

    private static List<Object> readAll(Type type, DataInputStream in)
            throws IOException, ReflectiveOperationException {
        int size = in.readInt();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < size; i++) values.add(read(type, in));
        return values;
    }

    private static Object readRecord(Shape shape, DataInputStream in) throws IOException, ReflectiveOperationException {
        Object[] values = new Object[shape.components.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(shape.components.get(i).getGenericType(), in);
        }
        return shape.constructor.newInstance(values);
    }

    private static int caseOf(Class<?> sealed, Object value) {
        List<Class<?>> cases = Arrays.asList(sealed.getPermittedSubclasses());
        for (int i = 0; i < cases.size(); i++) if (cases.get(i).isInstance(value)) return i;
        throw new IllegalArgumentException("no case of " + sealed);
    }

    private static Type of(Type listOrOptional) {
        return ((ParameterizedType) listOrOptional).getActualTypeArguments()[0];
    }

    private record Shape(Constructor<?> constructor, List<RecordComponent> components) {

        static Shape of(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                components.forEach(component -> component.getAccessor().setAccessible(true));
                return new Shape(constructor, components);
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        Object get(RecordComponent component, Object record) {
            try {
                return component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
