package io.ragstone.adapters.panache.database;

import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.SimpleDatabaseVersion;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.SqlAstTranslatorFactory;
import org.hibernate.sql.ast.spi.StandardSqlAstTranslator;
import org.hibernate.sql.ast.spi.StandardSqlAstTranslatorFactory;
import org.hibernate.sql.ast.tree.Statement;
import org.hibernate.sql.ast.tree.select.QueryPart;
import org.hibernate.sql.exec.spi.JdbcOperation;

/** The SQL that SQLite and PostgreSQL both understand: the standard's, but that a page is cut with "limit" and "offset". */
public final class CommonSqlDialect extends Dialect {
    public CommonSqlDialect() {
        super(SimpleDatabaseVersion.ZERO_VERSION);
    }

    @Override
    public SqlAstTranslatorFactory getSqlAstTranslatorFactory() {
        return new StandardSqlAstTranslatorFactory() {
            @Override
            protected <T extends JdbcOperation> SqlAstTranslator<T> buildTranslator(
                    SessionFactoryImplementor factory, Statement statement) {
                return new Translator<>(factory, statement);
            }
        };
    }

    @Override
    public void contributeTypes(TypeContributions types, ServiceRegistry services) {
        super.contributeTypes(types, services);
        types.contributeJdbcType(new PlainText());
    }

    @Override
    public String toBooleanValueString(boolean value) {
        return String.valueOf(value);
    }

    private static final class Translator<T extends JdbcOperation> extends StandardSqlAstTranslator<T> {
        Translator(SessionFactoryImplementor factory, Statement statement) {
            super(factory, statement);
        }

        @Override
        public void visitOffsetFetchClause(QueryPart query) {
            renderLimitOffsetClause(query);
        }
    }
}
