import {
  BinaryOperationNode,
  ColumnNode,
  type DeleteQueryNode,
  InsertQueryNode as Insert,
  type InsertQueryNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  OperatorNode,
  PrimitiveValueListNode,
  QueryNode,
  type QueryResult,
  type SelectQueryNode,
  TableNode,
  type UnknownRow,
  type UpdateQueryNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
} from 'kysely'

const CITY = 'city_id'

class AddCity extends OperationNodeTransformer {
  private readonly cityId: number
  constructor(cityId: number) {
    super()
    this.cityId = cityId
  }

  private inCity() {
    return BinaryOperationNode.create(ColumnNode.create(CITY), OperatorNode.create('='), ValueNode.create(this.cityId))
  }

  protected override transformSelectQuery(node: SelectQueryNode): SelectQueryNode {
    const query = super.transformSelectQuery(node)
    if (query.joins?.length) throw new Error('sign-in queries read one table at a time')
    const tables = query.from?.froms.filter(from => TableNode.is(from)) ?? []
    return tables.length ? QueryNode.cloneWithWhere(query, this.inCity()) : query
  }

  protected override transformUpdateQuery(node: UpdateQueryNode): UpdateQueryNode {
    return QueryNode.cloneWithWhere(super.transformUpdateQuery(node), this.inCity())
  }

  protected override transformDeleteQuery(node: DeleteQueryNode): DeleteQueryNode {
    return QueryNode.cloneWithWhere(super.transformDeleteQuery(node), this.inCity())
  }

  protected override transformInsertQuery(node: InsertQueryNode): InsertQueryNode {
    const query = super.transformInsertQuery(node)
    if (!query.columns || !query.values || !ValuesNode.is(query.values)) throw new Error('sign-in inserts name values')
    return Insert.cloneWith(query, {
      columns: [...query.columns, ColumnNode.create(CITY)],
      values: ValuesNode.create(
        query.values.values.map(row =>
          PrimitiveValueListNode.is(row)
            ? PrimitiveValueListNode.create([...row.values, this.cityId])
            : ValueListNode.create([...row.values, ValueNode.create(this.cityId)]),
        ),
      ),
    })
  }
}

const known = new Set(['SelectQueryNode', 'InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode'])

/**
 * Confines every query of the sign-in library to one city: the library knows nothing of tenants, our tables begin with
 * city_id. A kind of query that can't be confined is refused.
 */
export function cityPlugin(cityId: number): KyselyPlugin {
  const transformer = new AddCity(cityId)
  return {
    transformQuery({ node }) {
      if (!known.has(node.kind)) throw new Error(`sign-in can't confine a ${node.kind} to a city`)
      return transformer.transformNode(node)
    },
    transformResult: async ({ result }): Promise<QueryResult<UnknownRow>> => result,
  }
}
