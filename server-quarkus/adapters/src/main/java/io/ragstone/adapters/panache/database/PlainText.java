package io.ragstone.adapters.panache.database;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.BasicBinder;
import org.hibernate.type.descriptor.jdbc.VarcharJdbcType;

/** Text without the character 0, which damaged files have in them and PostgreSQL refuses; nobody can see it anyway. */
public final class PlainText extends VarcharJdbcType {
    private static final long serialVersionUID = 1L;

    public static String of(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    @Override
    public <X> ValueBinder<X> getBinder(JavaType<X> type) {
        return new BasicBinder<>(type, this) {
            private static final long serialVersionUID = 1L;

            @Override
            protected void doBind(PreparedStatement statement, X value, int index, WrapperOptions options)
                    throws SQLException {
                statement.setString(index, of(type.unwrap(value, String.class, options)));
            }

            @Override
            protected void doBind(CallableStatement statement, X value, String name, WrapperOptions options)
                    throws SQLException {
                statement.setString(name, of(type.unwrap(value, String.class, options)));
            }
        };
    }
}
