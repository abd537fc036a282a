import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { Training } from '../trainings/training.entity.js'
import { Article } from './article.entity.js'

@Entity('article_trainings')
@Index('article_trainings_training_idx', ['trainingId'])
export class ArticleTraining {
  @ForeignKey(() => Article, { name: 'article_trainings_article_fk', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'article_id', primaryKeyConstraintName: 'article_trainings_pk' })
  articleId: string

  @ForeignKey(() => Training, { name: 'article_trainings_training_fk', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'training_id', primaryKeyConstraintName: 'article_trainings_pk' })
  trainingId: string
}
